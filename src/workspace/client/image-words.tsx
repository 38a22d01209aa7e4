import { type Fields, textOf } from '../fields.ts';
import { SafeLink } from './safe-link.tsx';

/** The page loads nothing from elsewhere, so an image is shown by the words that describe it, with a link to it. */
export function ImageWords({ image }: { image: Fields }) {
  const words = `Image: ${textOf(image.alt_text) ?? ''}`;
  return (
    <span className="quiet">
      <SafeLink href={textOf(image.image_url) ?? ''}>{words}</SafeLink>
    </span>
  );
}
