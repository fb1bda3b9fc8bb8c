import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useSetting } from '@/components/workspace/workspace-setting';
import { findSameName, readNewTheme, searchThemes, themeEntries } from '@/lib/core/coding/theme-search';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

export interface PickingInput {
  /** Those that can be applied. */
  themes: readonly ThemeView[];
  /** What a theme made of the selected words would be called; null without such words. */
  words: string | null;
  /** Begins with those words as the name of a new theme. */
  inVivo: boolean;
  onApply: (themeId: string) => void;
  onCreate: (name: string, parentId: string | null) => void;
  onPin: (themeId: string) => void;
  onClose: () => void;
}

/** What is looked for among the themes, what was found, and the theme that could be made. */
export function useThemePicking(input: PickingInput) {
  const { themes, words, onApply, onCreate, onPin, onClose } = input;
  const { may } = useSetting();
  const [query, setQuery] = useState(input.inVivo && words ? words : '');
  /** Whether a new theme is what one is after, rather than one that is there. */
  const [inVivo, setInVivo] = useState(input.inVivo && words !== null);
  const [chosenParent, setChosenParent] = useState<string | null | undefined>();
  const entries = useMemo(() => themeEntries(flattenThemes(themes).map(({ theme }) => theme)), [themes]);
  const found = useMemo(() => searchThemes(entries, query), [entries, query]);
  const wanted = useMemo(() => readNewTheme(entries, query), [entries, query]);
  const parentId = chosenParent === undefined ? wanted.parentId : chosenParent;
  const offersNew = may.writeThemes && wanted.name !== '' && !findSameName(themes, wanted.name, parentId);
  const stays = useRef(false);

  const done = () => {
    if (!stays.current) onClose();
    setQuery('');
    setInVivo(false);
    setChosenParent(undefined);
  };
  return {
    query,
    setQuery,
    found,
    inVivo,
    offersNew,
    name: wanted.name,
    parentId,
    setParent: setChosenParent,
    /** With Shift the picker stays open, for several themes at once. */
    noteShift: ({ shiftKey }: KeyboardEvent | MouseEvent) => {
      stays.current = shiftKey;
    },
    apply: (themeId: string) => {
      onApply(themeId);
      done();
    },
    create: () => {
      onCreate(wanted.name, parentId);
      done();
    },
    beginInVivo: () => {
      setQuery(words ?? '');
      setInVivo(true);
    },
    /** Alt and P pin the theme that the keys are on. */
    pinByKey: (event: KeyboardEvent<HTMLElement>) => {
      if (!event.altKey || event.code !== 'KeyP') return;
      const item = event.currentTarget.querySelector<HTMLElement>('[cmdk-item][data-selected="true"]');
      const id = item?.dataset.value?.replace('hand-', '');
      if (id && themes.some((theme) => theme.id === id)) onPin(id);
      event.preventDefault();
    },
  };
}
