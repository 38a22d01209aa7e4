import { createContext, useContext } from 'react';
import type { Act, ActResult } from '../page/act-schema.ts';
import type { PageChannel, PageState, PageUser } from '../page/page-state.ts';
import type { Place } from './place.ts';

/** What every part of the page works with: the state, who one is, where, and a way to do things. */
export type Desk = {
  state: PageState;
  me: PageUser;
  channel: PageChannel;
  place: Place;
  go: (to: Partial<Place>) => void;
  /** Does something; what went wrong is shown to the person. */
  perform: (what: Act) => Promise<ActResult>;
  /** Shows a line to the person until it is put away. */
  tell: (words: string) => void;
  /** The message that is being edited, by `editKey`. */
  editing: string | undefined;
  edit: (key: string | undefined) => void;
};

/** Names a message where it stands: one and the same message may stand in the channel and at the head of its thread. */
export function editKey(ts: string, threadTs: string | undefined): string {
  return `${threadTs ?? ''}/${ts}`;
}

/** The desk of the page. */
export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk of the page around this component. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('outside the page');
  return desk;
}

/** A person or bot by id; a stand-in where the id is not known. */
export function userOf({ state }: Desk, id: string): PageUser {
  const stranger = { id, name: id, realName: id === 'USLACKBOT' ? 'Helper' : id, isBot: true };
  return state.users.find((user) => user.id === id) ?? stranger;
}

/** What a conversation is called for the person who looks. */
export function channelTitle(desk: Desk, { kind, name, members }: PageChannel): string {
  if (kind === 'im') return desk.state.about.app.name;
  if (kind !== 'mpim') return name;
  const others = members.filter((id) => id !== desk.me.id);
  return others.map((id) => userOf(desk, id).realName).join(', ');
}
