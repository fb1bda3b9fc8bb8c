import type { z } from 'zod';
import type { Ability } from '@/lib/access/policy';
import type { Answer } from '@/lib/http/answer';

/** What the description of the interface tells of a handler. */
export interface Operation {
  /** What it does, in a few English words. */
  summary: string;
  /** Who may ask: members of the study with the ability, whoever is signed in, admins, anybody. */
  asks: Ability | 'account' | 'admin' | 'nobody';
  tokens: TokenRule;
  query?: z.ZodType | undefined;
  body?: z.ZodType | undefined;
  takes?: ReadByHandler | undefined;
  response: Answer<unknown>;
}

/** Which tokens a route is for: none, those of all studies, every one. A token that only reads asks by GET alone. */
export type TokenRule = 'none' | 'all-studies' | 'every';

/** What a handler takes that reads the request itself: multipart/form-data with the file `file`, or JSON where it is told. */
export interface ReadByHandler {
  json?: z.ZodType;
  form: z.ZodType;
}
