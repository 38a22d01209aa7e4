import { useDesk } from './desk.ts';

/** What the app says it is doing: in one thread, or, in a direct message, in any thread of it. */
export function StatusLine({ threadTs }: { threadTs: string | undefined }) {
  const { state, channel } = useDesk();
  const busy = state.threads.find(
    (one) =>
      one.channel === channel.id &&
      one.status !== '' &&
      (threadTs === undefined ? channel.kind === 'im' : one.threadTs === threadTs),
  );
  return (
    <p className="status-line" role="status">
      {busy && (
        <>
          <span className="dots" aria-hidden="true" />
          {state.about.app.name} {busy.status}
        </>
      )}
    </p>
  );
}
