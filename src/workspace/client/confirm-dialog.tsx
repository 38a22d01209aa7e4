import { useEffect, useId, useRef } from 'react';

type Props = {
  title: string;
  text: string;
  confirm: string;
  deny: string;
  isDanger?: boolean;
  onEnd: (isSure: boolean) => void;
};

/** Asks before something is done. Escape means no. */
export function ConfirmDialog({ title, text, confirm, deny, isDanger = false, onEnd }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onCancel={() => onEnd(false)}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => onEnd(false)}>
          {deny}
        </button>
        <button type="button" className={`button ${isDanger ? 'danger' : 'primary'}`} onClick={() => onEnd(true)}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
