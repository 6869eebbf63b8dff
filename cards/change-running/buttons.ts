import type { ChangeRunningData } from './data.js';

const places = [
  'run',
  'secret',
  'link',
  'review',
  'confirm',
  'applicationId',
  'anotherSecret',
  'terminate',
  'goOn',
  'goOnStuck',
  'startOver',
  'undo',
  'giveUp',
  'check',
  'history',
] as const;
export type Place = (typeof places)[number];
export type Shows = { readonly [place in Place]: boolean };

/** A card has room for four buttons: the most useful first. What finds no place can be typed. */
const most = 4;

export function showsOf(data: ChangeRunningData): Shows {
  const wanted = wantedOf(data);
  const shown = places.filter(place => wanted[place]).slice(0, most);
  return Object.fromEntries(places.map(place => [place, shown.includes(place)])) as Shows;
}

function wantedOf(data: ChangeRunningData): Shows {
  const isStuck = data.status === 'stuck';
  return {
    run: data.runBy === 'reader',
    secret: data.secret === 'first',
    link: data.linkUrl !== '',
    review: data.runBy === 'review',
    confirm: data.confirmStep !== '' && !data.asksApplicationId,
    applicationId: data.asksApplicationId,
    anotherSecret: data.secret === 'another',
    terminate: data.ways.includes('terminate'),
    goOn: data.ways.includes('go-on'),
    goOnStuck: isStuck && data.mayDecide,
    startOver: isStuck && data.mayDecide,
    undo: isStuck && data.mayDecide && data.opposite !== '',
    giveUp: isStuck && data.mayGiveUp,
    check: data.mayCheck,
    history: true,
  };
}
