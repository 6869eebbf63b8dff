import type { DrawnCard } from './outgoing.js';

/** A button as a terminal can offer it: by its number. */
export type Button = {
  readonly title: string;
  readonly act:
    | { readonly is: 'press' | 'open'; readonly verb: unknown; readonly data: unknown }
    | { readonly is: 'link'; readonly url: string };
};

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const parts = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isPart) : []);
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A card in plain text, readable on a terminal and aloud. */
export function drawText(card: DrawnCard): string {
  const lines = [...parts(card['body']).flatMap(lineOf)];
  const buttons = buttonsOf(card).map((button, index) => `[${index + 1}] ${button.title}${linkOf(button)}`);
  return [...lines, ...buttons].join('\n');
}

const linkOf = ({ act }: Button): string => (act.is === 'link' ? ` → ${act.url}` : '');

function lineOf(part: Part): readonly string[] {
  if (part['isVisible'] === false) return [];
  switch (part['type']) {
    case 'TextBlock':
      return bare(words(part['text'])).split('\n');
    case 'RichTextBlock':
      return [
        parts(part['inlines'])
          .map(inline => words(inline['text']))
          .join(''),
      ];
    case 'FactSet':
      return parts(part['facts']).map(fact => `  ${bare(words(fact['title']))}: ${bare(words(fact['value']))}`);
    case 'ColumnSet':
      return [
        parts(part['columns'])
          .flatMap(column => parts(column['items']).flatMap(lineOf))
          .join('  '),
      ];
    case 'Table':
      return parts(part['rows']).map(row =>
        parts(row['cells'])
          .map(cell => parts(cell['items']).flatMap(lineOf).join(' '))
          .join(' | '),
      );
    case 'Image':
      return words(part['altText']) ? [`(${words(part['altText'])})`] : [];
    default:
      return part['type']?.toString().startsWith('Input.')
        ? [`  ${words(part['label'])}: ____ ${choicesOf(part)}`]
        : parts(part['items']).flatMap(lineOf);
  }
}

const choicesOf = (input: Part): string => {
  const titles = parts(input['choices']).map(choice => words(choice['title']));
  return titles.length > 0 ? `(${titles.join(' / ')})` : '';
};

/** Markdown taken out again, and moments in the form a terminal has. */
function bare(text: string): string {
  return text
    .replace(/\{\{(DATE|TIME)\(([^,)]+)(?:,[^)]*)?\)\}\}/g, (_all, kind, iso) =>
      kind === 'DATE' ? String(iso).slice(0, 10) : `${String(iso).slice(11, 16)} UTC`,
    )
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([\\`*_[\]<>#|~{}!&:.)+=-])/g, '$1');
}

/** The buttons of a card, wherever they stand in it, in reading order. */
export function buttonsOf(card: DrawnCard): readonly Button[] {
  return [...parts(card['body']).flatMap(buttonsIn), ...parts(card['actions']).flatMap(buttonOf)];
}

function buttonsIn(part: Part): readonly Button[] {
  const inner = ['items', 'columns', 'rows', 'cells'].flatMap(name => parts(part[name]).flatMap(buttonsIn));
  return [...inner, ...parts(part['actions']).flatMap(buttonOf)];
}

function buttonOf(action: Part): readonly Button[] {
  const title = words(action['title']);
  const data = isPart(action['data']) ? action['data'] : {};
  switch (action['type']) {
    case 'Action.OpenUrl':
      return [{ title, act: { is: 'link', url: words(action['url']) } }];
    case 'Action.Execute':
      return [{ title, act: { is: 'press', verb: action['verb'], data } }];
    case 'Action.Submit': {
      const opens = isPart(data['msteams']) && data['msteams']['type'] === 'task/fetch';
      return [{ title, act: { is: opens ? 'open' : 'press', verb: data['do'], data } }];
    }
    default:
      return [];
  }
}
