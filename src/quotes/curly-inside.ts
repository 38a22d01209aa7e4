/** Short forms that begin with an apostrophe: it opens nothing. */
const SHORT_FORM = /^'(?:\d|(?:tis|twas|em|til|cause|n|round)\b)/i;
const OPENS = /(?:^|[\s([—–-])$/;
const CLOSES = /^(?:$|[\s.,;:!?…)\]—–-])/;

/** Quotation marks inside a quotation as single curly ones; apostrophes and every other character stay as they are. */
export function curlyInside(text: string): string {
  let open: number | undefined;
  let out = text.replaceAll('“', '‘').replaceAll('”', '’');
  for (let at = 0; at < out.length; at += 1) {
    if (out[at] !== "'") continue;
    const opens = OPENS.test(out.slice(0, at)) && /^'\S/.test(out.slice(at)) && !SHORT_FORM.test(out.slice(at));
    if (opens) open = at;
    else if (open !== undefined && CLOSES.test(out.slice(at + 1))) {
      out = `${out.slice(0, open)}‘${out.slice(open + 1, at)}’${out.slice(at + 1)}`;
      open = undefined;
    }
  }
  return out;
}
