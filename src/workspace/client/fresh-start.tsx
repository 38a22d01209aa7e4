import { useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useDesk } from './desk.ts';

/** Clears the workspace after asking. */
export function FreshStart() {
  const { perform, go } = useDesk();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="fresh-start" onClick={() => setAsking(true)}>
        Fresh start
      </button>
      {isAsking && (
        <ConfirmDialog
          title="Start afresh?"
          text="All messages of this workspace will be gone, for everyone in it."
          confirm="Fresh start"
          deny="Cancel"
          isDanger
          onEnd={(isSure) => {
            setAsking(false);
            if (!isSure) return;
            go({ thread: undefined });
            void perform({ do: 'startAfresh' });
          }}
        />
      )}
    </>
  );
}
