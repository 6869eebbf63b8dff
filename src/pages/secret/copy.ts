import { createHash } from 'node:crypto';
import type { Html } from '../markup.js';

/**
 * The one script of the page: to the clipboard, and the button says so. Where there is none, the text is marked; so it
 * is by a click on it.
 */
const script = `
const field = document.getElementById('secret');
field.addEventListener('click', () => field.select());
document.getElementById('copy').addEventListener('click', async event => {
  const button = event.currentTarget;
  field.select();
  await navigator.clipboard.writeText(field.value);
  button.textContent = button.dataset.copied;
});
`;

export const copyScript: Html = { html: script };

/** The browser runs this script and no other: not a sign of it comes from outside. */
export const scriptHash: string = createHash('sha256').update(script).digest('base64');
