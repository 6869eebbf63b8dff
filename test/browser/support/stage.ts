import { mkdir } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { kindNamed } from '../../../src/changes/kinds/index.js';
import type { ChangeKind } from '../../../src/kinds.js';
import type { Language } from '../../../src/language.js';
import { button, type Player, sees } from './player.js';
import type { Theatre } from './theatre.js';

/** A change of one kind from the first word to "done", as people play it in their browsers. */
export type Scene = {
  readonly kind: ChangeKind;
  readonly story: string;
  /** How many votes it takes, and whether each takes a fresh sign-in. */
  readonly votes: 1 | 2;
  readonly stepUp?: true;
  /** What Anna types. */
  readonly line: { readonly [language in Language]: string };
  /** From the first step that people do to the last; Bram does them. */
  play(stage: Stage): Promise<void>;
};

export type Stage = {
  /** The card of the change, as Bram has it in his own chat. */
  readonly card: Locator;
  readonly bram: Player;
  /** Waits until the card says that it is this step's turn. */
  comesTo(step: string): Promise<void>;
  /** Presses the card's link to a console; the path is where it must lead. */
  follow(label: string, path: string): Promise<Page>;
  /** Presses a button of the card. */
  press(title: string): Promise<void>;
  /** Presses the button by which somebody says that the step is done, unless the bot sees it by itself meanwhile. */
  confirm(step: string): Promise<void>;
  /** Presses the button that has this step written in Bram's name. */
  run(step: string): Promise<void>;
  /** A picture in out/tour. */
  picture(page: Page, name: string): Promise<void>;
};

const folder = 'out/tour';
const words = {
  now: { en: 'now', nl: 'nu' },
  approve: { en: 'Approve', nl: 'Goedkeuren' },
  planned: { en: 'Waits for approval', nl: 'Wacht op goedkeuring' },
  stepUp: { en: 'Your vote counts after', nl: 'Je stem telt zodra' },
  signInAndApprove: { en: 'Sign in at Microsoft and approve', nl: 'Aanmelden bij Microsoft en goedkeuren' },
  done: { en: 'Done and verified', nl: 'Klaar en gecontroleerd' },
} as const;

export type Company = { readonly anna: Player; readonly bram: Player; readonly chloe: Player };

/** Everybody in the room, each in a browser of their own: Anna in the channel, the approvers in their chats. */
export async function gather(theatre: Theatre): Promise<Company> {
  await mkdir(folder, { recursive: true });
  const company = {
    anna: await theatre.enter('requester', 'channel'),
    bram: await theatre.enter('approver', 'personal'),
    chloe: await theatre.enter('approver2', 'personal'),
  };
  // Tall enough for whole cards.
  for (const { page } of Object.values(company)) await page.setViewportSize({ width: 1280, height: 1500 });
  company.anna.page.on('dialog', dialog => void dialog.accept());
  return company;
}

/** Another story begins, by the room's own control; everybody's page starts again. */
async function begin({ anna, bram, chloe }: Company, story: string): Promise<void> {
  const everybody = [anna, bram, chloe];
  const loaded = everybody.map(({ page }) => page.waitForEvent('load'));
  await anna.page.getByTestId('story-picker').selectOption(story);
  await Promise.all(loaded);
  for (const { page } of everybody) await sees(page.getByTestId('card'));
}

/** Microsoft's page, as the simulator has it: no password, everybody says who they are. */
export const signIn = (page: Page, { role }: Player) => page.locator(`#sign-in-${role}`).click();

/** Plays a scene. Anna speaks one language, Bram Dutch; whoever reads the change sees it in their own. */
export async function play(company: Company, scene: Scene, language: Language): Promise<void> {
  const { anna, bram, chloe } = company;
  const { kind, story } = scene;
  let pictures = 0;
  async function picture(page: Page, name: string): Promise<void> {
    pictures += 1;
    await page.screenshot({ path: `${folder}/${kind}-${String(pictures).padStart(2, '0')}-${name}.png`, scale: 'css' });
  }
  const cardOf = ({ page }: Player) =>
    page
      .getByTestId('card')
      .filter({ hasText: /CR-\d+ · acme · acme/ })
      .last();
  const titleOf = (step: string) => kindNamed(kind).text.nl.steps[step]?.title ?? step;
  const tops = async (card: Locator) => {
    await card.evaluate(one => one.closest('[data-testid=message]')?.scrollIntoView({ block: 'start' }));
  };
  const card = cardOf(bram);

  await begin(company, story);
  await anna.say(language === 'nl' ? 'taal nederlands' : 'language english');
  await anna.say(scene.line[language]);
  await sees(cardOf(anna).getByText(words.planned[language]));
  await sees(button(card, words.approve.nl));
  await tops(card);
  await picture(bram.page, 'plan-bram');
  await tops(cardOf(anna));
  await picture(anna.page, 'plan-anna');
  if (scene.votes === 2) await approve(chloe, 'en');
  await approve(bram, 'nl');

  const stage: Stage = {
    card,
    bram,
    picture,
    async comesTo(step) {
      await sees(card.getByText(`${titleOf(step)} · ${words.now.nl}`));
      await tops(card);
      await picture(bram.page, step);
    },
    async follow(label, path) {
      const page = await bram.follow(card.getByRole('link', { name: label }));
      expect(new URL(page.url()).pathname).toBe(path);
      return page;
    },
    press: title => button(card, title).click(),
    async confirm(step) {
      const title = kindNamed(kind).text.nl.steps[step]?.confirm ?? 'no button';
      const seen = card.getByText(`${titleOf(step)} · ${words.now.nl}`).waitFor({ state: 'detached' });
      await Promise.any([button(card, title).click({ timeout: 10_000 }), seen]);
    },
    async run(step) {
      await stage.comesTo(step);
      await card.getByRole('button', { name: /^Stap \w+ uitvoeren$/ }).click();
    },
  };
  await scene.play(stage);
  await sees(card.getByText(words.done.nl));
  await sees(cardOf(anna).getByText(words.done[language]));
  await tops(card);
  await picture(bram.page, 'end-bram');
  await tops(cardOf(anna));
  await picture(anna.page, 'end-anna');
  for (const page of bram.page.context().pages()) if (page !== bram.page) await page.close();

  async function approve(who: Player, speaks: Language): Promise<void> {
    await button(cardOf(who), words.approve[speaks]).click();
    if (!scene.stepUp) return;
    const link = who.cards(words.stepUp[speaks]).last();
    await sees(link);
    await picture(who.page, 'step-up');
    const page = await who.follow(link.getByRole('link', { name: words.signInAndApprove[speaks] }));
    await signIn(page, who);
    await sees(page.locator('main.good'));
    await picture(page, 'step-up-done');
    await page.close();
  }
}
