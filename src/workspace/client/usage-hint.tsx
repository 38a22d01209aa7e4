import { useDesk } from './desk.ts';

/** How the command that is being typed is used. */
export function UsageHint({ text }: { text: string }) {
  const { about } = useDesk().state;
  const name = /^(\/\S+)\s/.exec(text)?.[1];
  const row = about.commands.find(({ command }) => command === name);
  if (!row) return null;
  return (
    <p className="usage-line" role="status">
      <strong>{row.command}</strong> <span className="usage">{row.usageHint}</span>{' '}
      <span className="quiet">{row.description}</span>
    </p>
  );
}
