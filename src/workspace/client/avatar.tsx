import type { PageUser } from '../page/page-state.ts';

const SHADES = 6;

/** A square with a person's initials, in a shade of their own. */
export function Avatar({ user, isSmall = false }: { user: PageUser; isSmall?: boolean }) {
  const initials = user.realName
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
  const shade = [...user.name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % SHADES;
  const kind = user.isBot ? 'avatar-app' : `avatar-${shade}`;
  return (
    <span className={`avatar ${kind}${isSmall ? ' avatar-small' : ''}`} aria-hidden="true">
      {initials}
    </span>
  );
}
