import { createContext, useContext } from 'react';

/** What a person has entered into a view so far, and what is wrong with it. */
export type Form = {
  /** `block_id action_id` -> what was entered; nothing for what is untouched. */
  entered: Record<string, string | string[]>;
  enter: (key: string, value: string | string[]) => void;
  /** block_id -> what is wrong there. */
  errors: Record<string, string>;
};

/** The form around an input. */
export const FormContext = createContext<Form>({ entered: {}, enter: () => {}, errors: {} });

/** The form around this input. */
export function useForm(): Form {
  return useContext(FormContext);
}

/** The name of an input's value. */
export function inputKey(blockId: string, actionId: string): string {
  return `${blockId} ${actionId}`;
}
