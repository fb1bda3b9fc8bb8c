import type { OffsetRange } from '@/components/transcript/transcript-data';

/** What lies on the desk: what is selected and what is open beside the text. */
export interface Desk {
  /** A range of the text that is no excerpt yet. */
  selection: OffsetRange | null;
  excerptId: string | null;
  /** The theme whose excerpts are listed. */
  themeId: string | null;
  /** The theme that alone is looked at, with those below it. */
  focusId: string | null;
  tab: 'excerpt' | 'list';
  dialog: 'picker' | 'recode' | 'in-vivo' | 'view' | 'help' | 'refusals' | null;
  /** The coding that gets another theme, while that is chosen. */
  codingId?: string;
}

export type DeskAction =
  | { kind: 'select'; range: OffsetRange | null }
  /** `stay`: without leaving the list. */
  | { kind: 'pick'; excerptId: string | null; stay?: boolean }
  | { kind: 'theme'; themeId: string | null }
  | { kind: 'focus'; themeId: string | null }
  | { kind: 'tab'; tab: Desk['tab'] }
  | { kind: 'dialog'; dialog: Desk['dialog'] }
  | { kind: 'recode'; codingId: string }
  /** Lets go of one thing: the selection, else the focus, else the excerpt, else the theme. */
  | { kind: 'let-go' };

/** A selection and a chosen excerpt exclude each other: what is done is done to one thing. */
export function deskAfter(desk: Desk, action: DeskAction): Desk {
  switch (action.kind) {
    case 'select':
      if (action.range === null) return desk.selection === null ? desk : { ...desk, selection: null };
      return { ...desk, selection: action.range, excerptId: null, tab: 'excerpt' };
    case 'pick': {
      const tab = action.stay || action.excerptId === null ? desk.tab : 'excerpt';
      return { ...desk, selection: null, excerptId: action.excerptId, tab };
    }
    case 'theme':
      return { ...desk, themeId: action.themeId, tab: action.themeId === null ? desk.tab : 'list' };
    case 'focus':
      return { ...desk, ...focusedOn(desk, action.themeId) };
    case 'tab':
      return { ...desk, tab: action.tab };
    case 'dialog':
      return { ...desk, dialog: action.dialog };
    case 'recode':
      return { ...desk, dialog: 'recode', codingId: action.codingId };
    case 'let-go':
      if (desk.selection) return { ...desk, selection: null };
      if (desk.focusId !== null) return { ...desk, ...focusedOn(desk, null) };
      return desk.excerptId === null ? { ...desk, themeId: null } : { ...desk, excerptId: null };
  }
}

/** Its excerpts are listed as long as it is looked at. */
function focusedOn(desk: Desk, focusId: string | null): Pick<Desk, 'focusId' | 'themeId' | 'tab'> {
  return { focusId, themeId: focusId, tab: focusId === null ? desk.tab : 'list' };
}
