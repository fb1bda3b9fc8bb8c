import type { z } from 'zod';

export interface FieldMistake {
  /** Dotted path into the input, empty for the input as a whole. */
  field: string;
  /** Message key below `errors`. */
  key: string;
  values?: Record<string, string | number>;
}

/** Names every mistake of an input as a message key; a schema gives its own key as the message of a refinement (`{ error: 'partialDate' }`). */
export function mistakesOf(error: z.ZodError): FieldMistake[] {
  return error.issues.flatMap(mistakesOfIssue);
}

function mistakesOfIssue(issue: z.core.$ZodIssue): FieldMistake[] {
  const field = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), key: 'unknownField' }));
    case 'too_small':
      return [tooSmall(issue, field)];
    case 'too_big':
      return [{ field, key: `tooBig.${sized(issue.origin)}`, values: { limit: Number(issue.maximum) } }];
    case 'invalid_type':
      return [{ field, key: issue.input === undefined ? 'required' : 'wrongType' }];
    case 'custom':
      return [{ field, key: issue.message === 'Invalid input' ? 'wrongType' : issue.message }];
    case 'invalid_value':
      return [{ field, key: 'notAChoice' }];
    default:
      return [{ field, key: 'wrongFormat' }];
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, field: string): FieldMistake {
  const kind = sized(issue.origin);
  if (kind === 'string' && Number(issue.minimum) === 1) return { field, key: 'required' };
  return { field, key: `tooSmall.${kind}`, values: { limit: Number(issue.minimum) } };
}

function sized(origin: string): 'string' | 'list' | 'number' {
  if (origin === 'string') return 'string';
  return origin === 'array' || origin === 'set' ? 'list' : 'number';
}
