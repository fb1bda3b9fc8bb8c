import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { baseChanges } from '@/components/correction/base-changes';
import { editorLook } from '@/components/correction/editor-look';
import { excerptMarks } from '@/components/correction/excerpt-marks';
import { normalInput } from '@/components/correction/normal-input';

export interface EditorSetting {
  label: string;
  /** Of the study: the browser's spelling goes by it. */
  language: string;
  phrases: Record<string, string>;
}

/** A plain text with undo, find and replace. Tab leaves it, as it leaves every field. */
export function editorExtensions(
  { label, language, phrases }: EditorSetting,
  onChange: () => void,
): Extension {
  return [
    baseChanges,
    normalInput,
    excerptMarks,
    history(),
    drawSelection(),
    search({ top: true }),
    keymap.of([...searchKeymap.filter(({ key }) => key !== 'Mod-Alt-g'), ...historyKeymap, ...defaultKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      lang: language,
      spellcheck: 'true',
      tabindex: '0',
    }),
    EditorState.phrases.of(phrases),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) onChange();
    }),
    EditorView.cspNonce.of(pageNonce()),
    editorLook,
  ];
}

/** Of the page's policy: the editor adds its styles by script. */
function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
