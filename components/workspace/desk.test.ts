import { expect, it } from 'vitest';
import { deskAfter, type Desk, type DeskAction } from './desk';

const empty: Desk = {
  selection: null,
  excerptId: null,
  themeId: null,
  focusId: null,
  tab: 'excerpt',
  dialog: null,
};
const range = { start: 2, end: 5 };
const after = (...actions: DeskAction[]) => actions.reduce(deskAfter, empty);

it('holds a selection or an excerpt, not both', () => {
  expect(after({ kind: 'pick', excerptId: 'a' }, { kind: 'select', range })).toMatchObject({
    selection: range,
    excerptId: null,
  });
  expect(after({ kind: 'select', range }, { kind: 'pick', excerptId: 'a' })).toMatchObject({
    selection: null,
    excerptId: 'a',
  });
});

it('keeps the excerpt when there was no selection to leave', () => {
  expect(after({ kind: 'pick', excerptId: 'a' }, { kind: 'select', range: null }).excerptId).toBe('a');
});

it('opens the excerpt where it was picked in the text, and stays in the list where it was picked there', () => {
  const list = { kind: 'tab', tab: 'list' } as const;
  expect(after(list, { kind: 'pick', excerptId: 'a' }).tab).toBe('excerpt');
  expect(after(list, { kind: 'pick', excerptId: 'a', stay: true }).tab).toBe('list');
});

it('lets go of one thing at a time', () => {
  const theme = { kind: 'theme', themeId: 't' } as const;
  const letGo = { kind: 'let-go' } as const;
  expect(after(theme, { kind: 'select', range }, letGo)).toMatchObject({ selection: null, themeId: 't' });
  expect(after(theme, { kind: 'pick', excerptId: 'a' }, letGo)).toMatchObject({
    excerptId: null,
    themeId: 't',
  });
  expect(after(theme, { kind: 'pick', excerptId: 'a' }, letGo, letGo).themeId).toBeNull();
});

it('looks at one theme, walks through its excerpts, and comes back from it before it leaves the excerpt', () => {
  const focus = { kind: 'focus', themeId: 't' } as const;
  const walking = after(focus, { kind: 'pick', excerptId: 'a', stay: true });
  expect(walking).toMatchObject({ focusId: 't', themeId: 't', tab: 'list', excerptId: 'a' });
  expect(deskAfter(walking, { kind: 'let-go' })).toMatchObject({
    focusId: null,
    themeId: null,
    excerptId: 'a',
  });
});
