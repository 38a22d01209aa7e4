import { describe, expect, it } from 'vitest';
import { describeModes } from './describe-modes.ts';
import { replies, repliesOf, settled } from './observe.ts';

describe('a delivery', () => {
  describeModes((scene) => {
    it('that comes again, as app_mention or as message, is not answered again', async () => {
      const { workspace } = scene();
      workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord how many?') });
      await repliesOf(scene(), 'newsroom', 1);
      const events = workspace.events().filter(({ event }) => JSON.stringify(event).includes('how many'));
      expect(events.map(({ event }) => JSON.parse(JSON.stringify(event)).type).sort()).toEqual([
        'app_mention',
        'message',
        'message',
      ]);
      for (const { event_id } of events) await workspace.redeliver(String(event_id));
      await settled(scene());
      expect(replies(workspace, 'newsroom')).toHaveLength(1);
    });

    it('that comes many times at once is answered once', async () => {
      const { workspace } = scene();
      workspace.slow('chat.postMessage', 100);
      workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord how many?') });
      const [event] = workspace.events();
      await Promise.all(Array.from({ length: 5 }, () => workspace.redeliver(String(event?.event_id))));
      await settled(scene());
      expect(replies(workspace, 'newsroom')).toHaveLength(1);
    });

    it('is told from another by who, where and when, not by its words', async () => {
      const { workspace } = scene();
      for (const user of ['alice', 'bob', 'carol', 'alice']) {
        workspace.post({ channel: 'newsroom', user, text: workspace.typed('@onrecord how many?') });
      }
      expect(await repliesOf(scene(), 'newsroom', 4)).toHaveLength(4);
    });
  });
});
