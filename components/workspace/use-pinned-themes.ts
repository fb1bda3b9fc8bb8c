import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { documentPaths } from '@/components/workspace/document-paths';
import type { PinnedThemeView } from '@/lib/domain/themes/pinned-theme-view';

interface Pinned {
  items: PinnedThemeView[];
}

export interface PinnedThemes {
  /** In the order of their keys. */
  ids: readonly string[];
  toggle: (themeId: string) => void;
}

const NONE: readonly string[] = [];
const idsOf = ({ items }: Pinned) => items.map(({ themeId }) => themeId);

/** The themes that the person keeps at hand in this study, wherever they sign in. Shown at once, put back when it fails. */
export function usePinnedThemes(slug: string): PinnedThemes {
  const t = useTranslations('workspace.said');
  const client = useQueryClient();
  const path = documentPaths(slug, '', '').pinned;
  const { data } = useQuery({
    queryKey: [path],
    queryFn: () => callApi<Pinned>('GET', path),
    retry: false,
  });
  const ids = data ? idsOf(data) : NONE;
  const toggle = (themeId: string) => {
    const isPinned = ids.includes(themeId);
    const others = (data?.items ?? []).filter((one) => one.themeId !== themeId);
    const items = isPinned ? others : [...others, { themeId, pinnedAt: new Date().toISOString() }];
    client.setQueryData<Pinned>([path], { items });
    callApi(isPinned ? 'DELETE' : 'PUT', `/studies/${slug}/themes/${themeId}/pin`).catch((error: unknown) => {
      void client.invalidateQueries({ queryKey: [path] });
      toast.error((error instanceof ApiProblem ? error.body.detail : null) ?? t('notPinned'));
    });
  };
  return { ids, toggle };
}
