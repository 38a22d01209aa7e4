import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { fieldsOf, flagOf, isFields, listOf, textOf } from '../fields.ts';
import type { View } from '../wire-types.ts';
import { Blocks } from './blocks.tsx';
import { ClickContext, type Clicked } from './clicks.ts';
import { useDesk } from './desk.ts';
import { initialValue } from './elements/initial-value.ts';
import { type Form, FormContext, inputKey } from './form.ts';

/** The visible modal of a person. Escape closes it. */
export function ModalDialog({ view }: { view: View }) {
  const { me, perform } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [entered, setEntered] = useState<Form['entered']>({});
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current
      ?.querySelector<HTMLElement>('[autofocus], .modal-body :is(input, textarea, select, button)')
      ?.focus();
  }, []);
  const told = fieldsOf(view.errors);
  const errors = { ...Object.fromEntries(Object.entries(told).map(([id, words]) => [id, String(words)])), ...missing };
  const enter: Form['enter'] = (key, value) => {
    setEntered({ ...entered, [key]: value });
    setMissing(Object.fromEntries(Object.entries(missing).filter(([blockId]) => !key.startsWith(`${blockId} `))));
  };
  const click = useMemo(
    () => (clicked: Clicked) =>
      perform({ do: 'clickView', user: me.id, view: 'modal', values: known(view, entered), ...clicked }),
    [perform, me.id, view, entered],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const empty = emptyInputs(view, entered);
    setMissing(empty);
    if (isBusy || Object.keys(empty).length > 0) return;
    setBusy(true);
    await perform({ do: 'submit', user: me.id, values: known(view, entered) });
    setBusy(false);
  };
  const close = () => void perform({ do: 'close', user: me.id });
  const words = (value: unknown) => textOf(fieldsOf(value).text);
  return (
    <dialog
      ref={dialog}
      className="dialog modal"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form noValidate onSubmit={submit}>
        <header>
          <h2 id={titleId}>{words(view.title)}</h2>
          <button type="button" className="plain close" aria-label="Close" onClick={close}>
            ×
          </button>
        </header>
        <div className="modal-body">
          <ClickContext value={click}>
            <FormContext value={{ entered, enter, errors }}>
              <Blocks blocks={view.blocks} />
            </FormContext>
          </ClickContext>
        </div>
        <footer className="dialog-buttons">
          <button type="button" className="button" onClick={close}>
            {words(view.close) ?? 'Cancel'}
          </button>
          {isFields(view.submit) && (
            <button type="submit" className="button primary" aria-busy={isBusy}>
              {words(view.submit)}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}

const inputsOf = (view: View) =>
  listOf(view.blocks)
    .filter(isFields)
    .filter(({ type }) => type === 'input')
    .map((block) => {
      const element = fieldsOf(block.element);
      const blockId = textOf(block.block_id) ?? '';
      return { block, element, blockId, key: inputKey(blockId, textOf(element.action_id) ?? '') };
    });

/** What was entered into inputs that are still there: an update of the view may have taken some away. */
function known(view: View, entered: Form['entered']): Form['entered'] {
  const keys = new Set(inputsOf(view).map(({ key }) => key));
  return Object.fromEntries(Object.entries(entered).filter(([key]) => keys.has(key)));
}

function emptyInputs(view: View, entered: Form['entered']): Record<string, string> {
  const empty = inputsOf(view).filter(
    ({ block, element, key }) => !flagOf(block.optional) && (entered[key] ?? initialValue(element)).length === 0,
  );
  return Object.fromEntries(empty.map(({ blockId }) => [blockId, 'Please complete this required field.']));
}
