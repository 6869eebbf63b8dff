import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardNamed, cards } from '../cards/index.js';
import { createRender } from '../src/bot/render.js';
import { languages } from '../src/language.js';

/* Draws every card in every language with every sample: out/cards/*.json, and one page to look at them all. */

const out = join(process.cwd(), 'out', 'cards');
const modules = join(process.cwd(), 'node_modules');
const render = createRender(cardNamed);

type Drawn = { readonly name: string; readonly language: string; readonly sample: string; readonly card: object };

const drawn: readonly Drawn[] = cards.flatMap(card =>
  languages.flatMap(language =>
    Object.entries(card.samples).map(([sample, data]) => ({
      name: card.name,
      language,
      sample,
      card: render({ card: card.name, data }, language),
    })),
  ),
);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const { name, language, sample, card } of drawn) {
  writeFileSync(join(out, `${name}.${sample.replaceAll(' ', '-')}.${language}.json`), JSON.stringify(card, null, 2));
}
const page = join(out, 'index.html');
writeFileSync(page, pageOf(drawn));
console.log(`${drawn.length} cards: ${page}`);

function pageOf(list: readonly Drawn[]): string {
  const library = (path: string) =>
    `<script>${readFileSync(join(modules, path), 'utf8').replaceAll('</script', '<\\/script')}</script>`;
  const json = JSON.stringify(list).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Connector Bot: every card</title>
<style>
  body { font: 14px/1.4 "Segoe UI", system-ui, sans-serif; margin: 2rem; background: #f5f5f5; color: #242424 }
  h2 { margin: 2rem 0 .5rem } .pair { display: flex; gap: 1.5rem; flex-wrap: wrap; align-items: flex-start; margin-bottom: 1.5rem }
  figure { margin: 0; width: 30rem } figcaption { color: #616161; margin-bottom: .25rem }
  .card { background: #fff; overflow: hidden; border-radius: 8px; box-shadow: 0 1px 4px #0003 }
  .ac-pushButton { font: inherit; padding: .35rem .75rem; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; margin: 0 4px 4px 0 }
  .ac-actionSet { flex-wrap: wrap; gap: 4px } .ac-input { font: inherit; padding: .35rem; border: 1px solid #d1d1d1; border-radius: 4px; width: 100%; box-sizing: border-box }
</style>
<main></main>
${library('adaptivecards/dist/adaptivecards.min.js')}
${library('markdown-it/dist/markdown-it.min.js')}
<script>
  const list = ${json};
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownit().render(text);
    result.didProcess = true;
  };
  const host = new AdaptiveCards.HostConfig({
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    containerStyles: {
      default: { backgroundColor: '#ffffff', foregroundColors: { default: { default: '#242424', subtle: '#616161' } } },
      emphasis: { backgroundColor: '#f0f0f7', foregroundColors: { default: { default: '#242424', subtle: '#616161' } } },
    },
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 16 },
  });
  const main = document.querySelector('main');
  let heading = '', pair;
  const groups = new Map();
  for (const one of list) {
    const key = one.name + '|' + one.sample;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const ones of groups.values()) {
    if (ones[0].name !== heading) {
      heading = ones[0].name;
      main.append(Object.assign(document.createElement('h2'), { textContent: heading, id: heading }));
    }
    pair = Object.assign(document.createElement('div'), { className: 'pair' });
    pair.dataset.card = heading;
    main.append(pair);
    for (const { language, sample, card } of ones) {
      const figure = document.createElement('figure');
      figure.append(Object.assign(document.createElement('figcaption'), { textContent: sample + ' · ' + language }));
      const drawnCard = new AdaptiveCards.AdaptiveCard();
      drawnCard.hostConfig = host;
      drawnCard.parse(card);
      const frame = Object.assign(document.createElement('div'), { className: 'card' });
      frame.append(drawnCard.render());
      figure.append(frame);
      pair.append(figure);
    }
  }
</script>
</html>
`;
}
