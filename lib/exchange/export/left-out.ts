import { LEFT_OUT, type LeftOutReason } from '@/lib/core/consent/excerpt-consent';
import type { Locale } from '@/lib/i18n/locale';

/** How many excerpts an export leaves out, by why. */
export type LeftOut = Readonly<Record<LeftOutReason, number>>;

export const NOTHING_LEFT_OUT: LeftOut = { NOT_RECORDED: 0, NONE: 0, WITHDRAWN: 0 };

const WORDS = {
  it: {
    leftOut: (count: string, one: boolean) =>
      one ? 'Un brano è stato lasciato fuori' : `${count} brani sono stati lasciati fuori`,
    NOT_RECORDED: 'il consenso del testimone non è registrato',
    NONE: 'il testimone non ha dato il consenso',
    WITHDRAWN: 'il testimone ha ritirato il consenso',
  },
  en: {
    leftOut: (count: string, one: boolean) =>
      one ? 'One excerpt was left out' : `${count} excerpts were left out`,
    NOT_RECORDED: 'no consent of the participant is recorded',
    NONE: 'the participant did not consent',
    WITHDRAWN: 'the participant withdrew their consent',
  },
} as const satisfies Record<Locale, unknown>;

/** A line for each reason that left something out: `3 brani sono stati lasciati fuori: il testimone …`. */
export function leftOutLines(leftOut: LeftOut, locale: Locale): string[] {
  const words = WORDS[locale];
  return LEFT_OUT.filter((reason) => leftOut[reason] > 0).map((reason) => {
    const count = leftOut[reason];
    return `${words.leftOut(count.toLocaleString(locale), count === 1)}: ${words[reason]}.`;
  });
}

export function leftOutCount(leftOut: LeftOut): number {
  return LEFT_OUT.reduce((sum, reason) => sum + leftOut[reason], 0);
}
