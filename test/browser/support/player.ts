import type { Locator, Page } from 'playwright-core';
import type { Watched } from './browser.js';

/** Keys of the demo's people, and what their browsers speak. */
const locales = {
  requester: 'en-US',
  approver: 'nl-NL',
  approver2: 'en-GB',
  outsider: 'en-US',
} as const;
export type Role = keyof typeof locales;

/** Somebody in front of a browser: what they do and see there. */
export type Player = {
  readonly role: Role;
  readonly page: Page;
  say(text: string): Promise<void>;
  go(place: 'channel' | 'personal'): Promise<void>;
  /** Cards that hold these words, oldest first. */
  cards(words: string | RegExp): Locator;
  /** The card of a change, wherever it stands by now. */
  change(number: number): Locator;
  readonly dialog: Locator;
  /** Presses a link that leaves Teams, and looks at the page behind it. */
  follow(link: Locator): Promise<Page>;
};

export async function enter(
  browser: Watched,
  room: string,
  role: Role,
  place: 'channel' | 'personal',
): Promise<Player> {
  const context = await browser.context({ locale: locales[role], timezoneId: 'Europe/Amsterdam' });
  const page = await context.newPage();
  await page.goto(`${room}?as=${role}&open=${place}`);
  const composer = page.getByTestId('composer');
  const cards = (words: string | RegExp) => page.getByTestId('card').filter({ hasText: words });
  await composer.waitFor();
  return {
    role,
    page,
    async say(text) {
      await composer.fill(text);
      await composer.press('Enter');
    },
    go: where => page.getByTestId(`conversation-${where}`).click(),
    cards,
    change: number => cards(`CR-${number} · acme · acme.jamfcloud.com`),
    dialog: page.getByTestId('dialog'),
    async follow(link) {
      const opened = context.waitForEvent('page');
      await link.click();
      const next = await opened;
      await next.waitForLoadState();
      return next;
    },
  };
}

export const sees = (what: Locator): Promise<void> => what.first().waitFor();

/** A button of a card or dialog, by its whole title. */
export const button = (within: Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

/** The titles of a card's buttons, as they stand there. */
export const buttons = (card: Locator): Promise<string[]> => card.getByRole('button').allTextContents();

export async function fillIn(form: Locator, reason: string): Promise<void> {
  await form.getByLabel('Jamf Pro server').selectOption('acme');
  await form.getByLabel('Reason').fill(reason);
  await button(form, 'Make a plan').click();
}

/** Goes from control to control as a keyboard does, until this one has the focus. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stopsAtMost = 60;
  const focused = control.and(page.locator(':focus'));
  for (let stops = 0; stops < stopsAtMost; stops++) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${control} cannot be reached with ${key}`);
}

export type Framing = {
  /** Height of the window for this picture: some cards are long. */
  readonly height?: number;
  /** What the picture is of: its top is brought to the top of the conversation. */
  readonly of?: Locator;
};

/** A picture for people to look at, without pointer and passing notes. */
export async function picture(page: Page, name: string, framing: Framing = {}): Promise<void> {
  const { width = 1280, height = 800 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height: framing.height ?? height });
  // A toast may go by itself just now.
  await page.locator('[data-testid=toast]').evaluateAll(toasts => {
    for (const toast of toasts) toast.remove();
  });
  await page.mouse.move(0, 0);
  await framing.of?.evaluate(card => card.closest('[data-testid=message]')?.scrollIntoView({ block: 'start' }));
  await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
  await page.setViewportSize({ width, height });
}
