import type { StoreContext } from './store-context.ts';

/** The row that holds for the whole team. */
export const WHOLE_TEAM = '';

/** What has been set for a channel; undefined is not set. */
export interface ChannelSettings {
  /** The story that is asked about here. */
  story: string | undefined;
  /** Whether to answer without being mentioned. */
  unprompted: boolean | undefined;
  /** Where what the desk should see goes. */
  deskChannel: string | undefined;
}

/** What to change: a setting that is left out stays, one that is undefined is taken back. */
export type ChannelChange = { [S in keyof ChannelSettings]?: ChannelSettings[S] | undefined };

/** Settings of channels, and of the whole team. Kept until they are changed. */
export interface Channels {
  get(channel: string): Promise<ChannelSettings>;
  set(channel: string, change: ChannelChange): Promise<void>;
}

/** Makes the settings of a database. */
export function createChannels({ database: { db } }: StoreContext): Channels {
  return {
    async get(channel) {
      const row = await db.selectFrom('channels').selectAll().where('id', '=', channel).executeTakeFirst();
      return {
        story: row?.story ?? undefined,
        unprompted: row?.unprompted === null || row === undefined ? undefined : row.unprompted === 1,
        deskChannel: row?.desk_channel ?? undefined,
      };
    },

    async set(channel, change) {
      const columns = {
        ...('story' in change ? { story: change.story ?? null } : {}),
        ...('unprompted' in change
          ? { unprompted: change.unprompted === undefined ? null : Number(change.unprompted) }
          : {}),
        ...('deskChannel' in change ? { desk_channel: change.deskChannel ?? null } : {}),
      };
      await db
        .insertInto('channels')
        .values({ id: channel, story: null, unprompted: null, desk_channel: null, ...columns })
        .onConflict((on) => on.column('id').doUpdateSet({ id: channel, ...columns }))
        .execute();
    },
  };
}
