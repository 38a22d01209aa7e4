import { type ReactNode, useEffect, useRef, useState } from 'react';

/** One thing to pick from a menu. */
export type MenuItem = { label: string; onPick: () => void; isDanger?: boolean; isChosen?: boolean };

type Props = { label: string; items: MenuItem[]; className: string; children: ReactNode };

const MARGIN = 8;

/** A button that opens a list of things to pick. Arrows move, Enter picks, Escape goes back to the button. */
export function Menu({ label, items, className, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && <MenuList label={label} items={items} anchor={button.current} onClose={close} />}
    </>
  );
}

type ListProps = { label: string; items: MenuItem[]; anchor: HTMLElement | null; onClose: () => void };

function MenuList({ label, items, anchor, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = list.current;
    if (!element || !anchor) return;
    const { top, bottom, left } = anchor.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const fitsBelow = bottom + height + MARGIN < innerHeight;
    element.style.top = `${fitsBelow ? bottom + 2 : Math.max(MARGIN, top - height - 2)}px`;
    element.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`;
    (element.querySelector<HTMLElement>('[aria-checked=true]') ?? element.querySelector('button'))?.focus();
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !element.contains(event.target) && !anchor.contains(event.target)) onClose();
    };
    addEventListener('pointerdown', onElsewhere);
    return () => removeEventListener('pointerdown', onElsewhere);
  }, [anchor, onClose]);
  const move = (step: number) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((one) => one.matches(':focus'));
    buttons.at((at + step + buttons.length) % buttons.length)?.focus();
  };
  return (
    <div
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      ref={list}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') move(1);
        else if (event.key === 'ArrowUp') move(-1);
        else if (event.key === 'Escape' || event.key === 'Tab') onClose();
        else return;
        event.preventDefault();
      }}
    >
      {items.map(({ label: words, onPick, isDanger, isChosen }, at) => (
        <button
          type="button"
          // biome-ignore lint/suspicious/noArrayIndexKey: a menu's entries have no identity of their own
          key={at}
          {...(isChosen === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': isChosen })}
          className={isDanger ? 'danger-text' : undefined}
          onClick={() => {
            onClose();
            onPick();
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
