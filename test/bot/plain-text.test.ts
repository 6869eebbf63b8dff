import { plainText } from '../../src/bot/plain-text.js';

const bot = 'bot';
const mention = (text: string, id = bot) => ({ text, mentioned: { id } });

it.each([
  ['<at>Connector Bot</at> status', 'status'],
  ['<at>Connector Bot</at>&nbsp;status', 'status'],
  ['hey <at>Connector Bot</at> status', 'hey status'],
  ['status <at>Connector Bot</at>', 'status'],
  ['<at>Connector Bot</at>', ''],
  ['connect&#32;jamf\u00a0acme\n', 'connect jamf acme'],
  ['a &amp;lt; b &lt; c', 'a &lt; b < c'],
  ['st\u200batus\ufeff', 'status'],
  ['&#0;&#xD800;&#x110000; x', 'x'],
  ['<p>status</p>', 'status'],
])('%j is %j', (raw, expected) => {
  expect(plainText(raw, [mention('<at>Connector Bot</at>')], bot)).toBe(expected);
});

it('somebody else who is mentioned stays in the sentence, by name and as somebody else', () => {
  const text = '<at>Connector Bot</at> ask <at>Bram</at>';
  expect(plainText(text, [mention('<at>Connector Bot</at>'), mention('<at>Bram</at>', '29:bram')], bot)).toBe(
    'ask @Bram',
  );
});
