import { secretsIn } from '../../src/pages/download/support-bundle/scan.js';
import { html } from '../../src/pages/markup.js';

it('a secret is known in the very writing of our pages, whatever signs it has', () => {
  const secret = `a'b"c<d>e&f`;
  const file = { name: 'report.html', text: html`<p>${secret}</p>`.html };
  expect(secretsIn([file], [secret])).toEqual([{ file: 'report.html', what: 'secret of the settings' }]);
  expect(secretsIn([file], ['another-secret'])).toEqual([]);
});
