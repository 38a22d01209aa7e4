import type { ReactNode } from 'react';

/** A link to somewhere on the web; anything else is shown as its words alone. */
export function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (!isWebAddress(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** Whether an address leads to the web or to a mail program, and does nothing else. */
export function isWebAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(address);
}
