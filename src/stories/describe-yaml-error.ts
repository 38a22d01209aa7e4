import type { YAMLError } from 'yaml';

/** What to say of a place that is no YAML: mostly a text whose marks YAML takes for its own. */
export interface YamlComplaint {
  problem: string;
  remedy: string;
}

const QUOTE_IT = 'put the whole text in quotation marks';

/** An error of the YAML reader in the words of who wrote the line. `others` are those of the same file. */
export function describeYamlError({ code, message, pos }: YAMLError, others: readonly YAMLError[]): YamlComplaint {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return { problem: 'a second document begins here', remedy: 'remove the line "---"' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW': {
      const overLines = others.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0]);
      return {
        problem: 'a text with a colon begins here',
        remedy: overLines ? `${QUOTE_IT}, or move the key on the next line to the left` : QUOTE_IT,
      };
    }
    case 'BAD_SCALAR_START':
      return { problem: 'a text cannot begin with this mark', remedy: QUOTE_IT };
    case 'UNEXPECTED_TOKEN':
    case 'MISSING_CHAR':
      if (/scalar at node end|between flow sequence items/.test(message)) {
        return { problem: 'text goes on behind a quotation mark', remedy: `${QUOTE_IT} of the other kind` };
      }
  }
  return { problem: message.replace(/\s+/g, ' ').trim(), remedy: 'correct this line' };
}

/** True for an error that only says again what another one at its place says. */
export function isEcho({ code, pos }: YAMLError, others: readonly YAMLError[]): boolean {
  return (
    code === 'MULTILINE_IMPLICIT_KEY' &&
    others.some((other) => other.code === 'BLOCK_AS_IMPLICIT_KEY' && other.pos[0] === pos[0])
  );
}
