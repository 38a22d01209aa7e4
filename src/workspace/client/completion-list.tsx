import type { Completion } from './completions-of.ts';

type Props = { id: string; completions: Completion[]; at: number; onPick: (completion: Completion) => void };

/** What is being typed may become one of these. The keys are the text field's; a click picks as well. */
export function CompletionList({ id, completions, at, onPick }: Props) {
  return (
    <>
      <p className="visually-hidden" role="status">
        {completions.length > 0 && `${completions.length} suggestions; arrows to choose, Enter to take.`}
      </p>
      {completions.length > 0 && (
        <div className="completions" id={id} role="listbox" aria-label="Suggestions">
          {completions.map((completion, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text field, which names the active entry
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys
            <div
              key={completion.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(completion)}
            >
              <strong>{completion.name}</strong> <span className="usage">{completion.hint}</span>
              <span className="quiet">{completion.description}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
