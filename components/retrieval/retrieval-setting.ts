import { createContext, use } from 'react';
import type { RecodingTheme } from '@/components/recoding/recoding-theme';
import type { Catalogue, Names } from '@/lib/core/retrieval/catalogue';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** Of the page: what queries can name, and what its reader may do. */
export interface RetrievalSetting {
  slug: string;
  userId: string;
  catalogue: Catalogue;
  names: Names;
  /** Named in the reader's language, in the order of the tree; archived ones too. */
  themes: readonly ThemeView[];
  /** The same as a bulk change takes them. */
  recodingThemes: RecodingTheme[];
  may: { write: boolean; writeOthers: boolean; export: boolean };
}

export const RetrievalContext = createContext<RetrievalSetting | null>(null);

export function useRetrieval(): RetrievalSetting {
  const setting = use(RetrievalContext);
  if (!setting) throw new Error('outside of the page');
  return setting;
}
