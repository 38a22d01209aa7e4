/** A line that tells what went wrong, until it is put away. */
export function Notice({ words, onClose }: { words: string; onClose: () => void }) {
  return (
    <div className="notice" role="alert" hidden={words === ''}>
      <span>{words}</span>
      <button type="button" className="plain" aria-label="Close" onClick={onClose}>
        ×
      </button>
    </div>
  );
}
