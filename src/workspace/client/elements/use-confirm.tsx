import { type ReactNode, useState } from 'react';
import { fieldsOf, isFields, textOf } from '../../fields.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';

/** Runs something after asking, where the element wants to be confirmed. Returns the way to run it, and the question to show. */
export function useConfirm(confirm: unknown): [(run: () => void) => void, ReactNode] {
  const [pending, setPending] = useState<{ run: () => void }>();
  if (!isFields(confirm)) return [(run) => run(), null];
  const words = (key: string, otherwise: string) => textOf(fieldsOf(confirm[key]).text) ?? otherwise;
  const question = pending && (
    <ConfirmDialog
      title={words('title', 'Are you sure?')}
      text={words('text', '')}
      confirm={words('confirm', 'Yes')}
      deny={words('deny', 'Cancel')}
      isDanger={confirm.style === 'danger'}
      onEnd={(isSure) => {
        setPending(undefined);
        if (isSure) pending.run();
      }}
    />
  );
  return [(run) => setPending({ run }), question];
}
