import { useTranslations } from 'next-intl';

/** The place in the page's header where the workspace puts its buttons. */
export const WORKSPACE_ACTIONS_ID = 'workspace-actions';

const LINES = ['w-4/5', 'w-full', 'w-11/12', 'w-2/3', 'w-full', 'w-5/6', 'w-3/5', 'w-full', 'w-3/4'];

/** The workspace's outline while its code and the document are on their way. */
export function WorkspaceSkeleton() {
  const t = useTranslations('workspace');
  return (
    <div
      role="status"
      aria-label={t('loading')}
      className="grid min-h-0 flex-1 min-[1180px]:grid-cols-[15.5rem_minmax(0,1fr)_18.75rem]"
    >
      <div className="border-r border-line max-[1179px]:hidden" />
      <div className="flex flex-col gap-3 bg-surface py-6 pr-40 pl-20">
        {LINES.map((width, i) => (
          <span key={i} className={`h-4 animate-pulse rounded-sm bg-sunken ${width}`} />
        ))}
      </div>
      <div className="border-l border-line bg-surface max-[1179px]:hidden" />
    </div>
  );
}
