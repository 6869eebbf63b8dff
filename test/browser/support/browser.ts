import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Everything a test of pages needs of the browser; nothing of it asks for the network. */
const switches = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** On two busy cores a card may take its time; a test that hangs is told after this. */
const patience = 30_000;

export type Watched = {
  /** A window of its own: another person at another computer. */
  context(options: BrowserContextOptions): Promise<BrowserContext>;
  /** Console errors and failed requests of every page since the last call, one line each. */
  troubles(): readonly string[];
  /** For the post-mortem of a failed test: a picture of every page that is open. */
  pictures(folder: string, name?: string): Promise<void>;
  close(): Promise<void>;
};

/** `scripts/test-browser.mjs` says in CHROMIUM which browser there is. */
export async function openBrowser(): Promise<Watched> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: switches,
  });
  const troubles: string[] = [];
  return {
    troubles: () => troubles.splice(0),
    async context(options) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      context.setDefaultTimeout(patience);
      context.on('page', page => watch(page, trouble => troubles.push(trouble)));
      return context;
    },
    pictures: (folder, name = 'page') => pictures(browser, folder, name),
    close: () => browser.close(),
  };
}

function watch(page: Page, report: (trouble: string) => void): void {
  const tell = (what: string) => report(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', message => {
    const { url } = message.location();
    if (['error', 'warning'].includes(message.type())) tell(`${message.text()} (${url})`);
  });
  page.on('pageerror', error => tell(error.message));
  page.on('requestfailed', request => {
    const { errorText = '' } = request.failure() ?? {};
    // A page that starts again lets go of what it was asking the room.
    if (request.url().includes('/room/api/') && errorText === 'net::ERR_ABORTED') return;
    tell(`${request.url()} ${errorText}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) tell(`${response.url()} ${response.status()}`);
  });
}

async function pictures(browser: Browser, folder: string, name: string): Promise<void> {
  const pages = browser.contexts().flatMap(context => context.pages());
  for (const [index, page] of pages.entries()) await page.screenshot({ path: `${folder}/${name}-${index + 1}.png` });
}
