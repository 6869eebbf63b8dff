import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown, plain } from '../../cards/escape.js';

const shown = (text: string) =>
  new MarkdownIt()
    .render(escapeMarkdown(text, 10_000))
    .replace(/<\/?p>|\n$/g, '')
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const pieces = fc.constantFrom(
  ...[
    '**',
    '_',
    '`',
    '[x](https://e.example)',
    '<at>',
    '</at>',
    '# ',
    '> ',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '~~',
    '![',
    '|',
    '\\',
    '${',
    '{{',
    '}}',
    '&lt;',
    '&#35;',
    'Bram',
    ' ',
    '=',
    '---',
    '***',
    'http://e.example',
  ],
);

describe('a foreign text on a card', () => {
  it('is shown exactly as it is, whatever Markdown it holds', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), parts => {
        const text = parts.join('').replace(/\s+/g, ' ').trim();
        expect(shown(text)).toBe(text);
      }),
    );
  });

  it('never looks like a template, a date or a mention', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), parts => {
        for (const escaped of [escapeMarkdown(parts.join('')), plain(parts.join(''))]) {
          expect(escaped).not.toMatch(/\$\{|\{\{|<\/?at>/);
        }
      }),
    );
  });

  it('stays on one line, without characters that cannot be seen', () => {
    expect(escapeMarkdown('Anna\n\n# de\u202eVries\u0000')).toBe('Anna # de Vries');
    expect(plain('a\r\nb\u200bc')).toBe('a b c');
  });

  it('is cut off between letters, with a sign that it was', () => {
    expect(escapeMarkdown('😀😀😀😀', 3)).toBe('😀😀…');
    expect([...plain('x'.repeat(500))]).toHaveLength(200);
  });

  it('leaves ordinary names alone', () => {
    expect(escapeMarkdown("Zoë O'Neill-de Vries (IT), acme.jamfcloud.com")).toBe(
      "Zoë O'Neill-de Vries (IT), acme.jamfcloud.com",
    );
  });
});
