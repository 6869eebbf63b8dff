import { expire, withdrawConsent } from '../acts/credentials.js';
import { servicePrincipalOf } from '../acts/directory.js';
import { botAppId, demoGroups, demoPeople, readerAppId } from '../people.js';
import { personalChatId } from '../teams/places.js';
import { emptyTeams } from '../teams/state.js';
import { connected } from './connected.js';
import type { Story } from './story.js';

export const expiredCredential: Story = {
  name: 'expired-credential',
  en: 'acme is connected, but the client secret with which the bot reads Microsoft Graph expired yesterday.',
  nl: 'acme is verbonden, maar het clientgeheim waarmee de bot Microsoft Graph leest, is gisteren verlopen.',
  tell(world, now) {
    connected.tell(world, now);
    const reader = world.applications.find(app => app.appId === readerAppId);
    if (reader) expire(reader, now);
  },
};

export const noConsent: Story = {
  name: 'no-consent',
  en: 'A new tenant in which nobody has consented to the bot writing in the name of the person who signs in.',
  nl: 'Een nieuwe tenant waarin niemand toestemming gaf om de bot te laten schrijven namens wie zich aanmeldt.',
  tell(world) {
    const bot = servicePrincipalOf(world, botAppId);
    if (bot) withdrawConsent(world, bot);
  },
};

export const fewReachable: Story = {
  name: 'few-reachable',
  en: 'A new tenant in which the approvers have not added the app: the bot cannot write to them one to one.',
  nl: 'Een nieuwe tenant waarin de goedkeurders de app niet hebben: de bot kan hun geen eigen bericht sturen.',
  tell(world) {
    const teams = emptyTeams();
    const approvers = demoPeople.filter(person => person.groups.includes(demoGroups.approvers));
    for (const id of approvers.map(personalChatId)) {
      for (const place of teams.places) if (place.id === id) place.installed = false;
    }
    world.teams = teams;
  },
};
