import type { DemoDocument } from './demo-content';
import { background } from './notes/background';
import { interview01 } from './notes/int-01';
import { interview02 } from './notes/int-02';
import { interview03 } from './notes/int-03';
import { interview04 } from './notes/int-04';
import { interview07 } from './notes/int-07';
import { interview08 } from './notes/int-08';
import { interview11 } from './notes/int-11';
import { interview12 } from './notes/int-12';
import { interview14 } from './notes/int-14';
import { interview15 } from './notes/int-15';
import { interview16 } from './notes/int-16';
import { interview20 } from './notes/int-20';
import { interview21 } from './notes/int-21';
import { interview24 } from './notes/int-24';

/** All are worded as notes: field notes, never testimony. */
export const documents: readonly DemoDocument[] = [
  interview01,
  interview02,
  interview03,
  interview04,
  interview07,
  interview08,
  interview11,
  interview12,
  interview14,
  interview15,
  interview16,
  interview20,
  interview21,
  interview24,
  background,
];
