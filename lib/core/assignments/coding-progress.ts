/** One person's task: to code one interview. Days are `YYYY-MM-DD`. */
export interface CodingTask {
  interviewId: string;
  coderId: string;
  dueOn: string | null;
  isComplete: boolean;
}

/** How far something is, counted in interviews. */
export interface Progress {
  /** All of them. */
  interviews: number;
  /** Those that somebody codes. */
  assigned: number;
  /** Those whose every coder has declared theirs complete. */
  complete: number;
  /** Those with a task that is not complete and was due before today. */
  late: number;
}

export interface CodingProgress {
  study: Progress;
  /** An interview of several cases counts in each of them; cases without any are left out. */
  byCase: Map<string, Progress>;
  /** A person's own tasks: `interviews` and `assigned` are both how many. */
  byCoder: Map<string, Progress>;
}

interface CountedInterview {
  id: string;
  caseIds: readonly string[];
}

/** Whether a task is not complete although its day has passed; on the day itself it is in time. */
export function isLate(
  { dueOn, isComplete }: Pick<CodingTask, 'dueOn' | 'isComplete'>,
  today: string,
): boolean {
  return !isComplete && dueOn !== null && dueOn < today;
}

/** How far the coding of a study is. Tasks of interviews that are not given are left out of study and cases. */
export function codingProgress(
  interviews: readonly CountedInterview[],
  tasks: readonly CodingTask[],
  today: string,
): CodingProgress {
  const tasksOf = new Map<string, CodingTask[]>();
  for (const task of tasks) tasksOf.set(task.interviewId, [...(tasksOf.get(task.interviewId) ?? []), task]);
  const study = noProgress();
  const byCase = new Map<string, Progress>();
  for (const { id, caseIds } of interviews) {
    const own = tasksOf.get(id) ?? [];
    add(study, own, today);
    for (const caseId of new Set(caseIds)) add(entryOf(byCase, caseId), own, today);
  }
  const byCoder = new Map<string, Progress>();
  for (const task of tasks) add(entryOf(byCoder, task.coderId), [task], today);
  return { study, byCase, byCoder };
}

const noProgress = (): Progress => ({ interviews: 0, assigned: 0, complete: 0, late: 0 });

function entryOf(map: Map<string, Progress>, key: string): Progress {
  const entry = map.get(key) ?? noProgress();
  map.set(key, entry);
  return entry;
}

function add(progress: Progress, tasks: readonly CodingTask[], today: string): void {
  progress.interviews += 1;
  if (tasks.length === 0) return;
  progress.assigned += 1;
  if (tasks.every(({ isComplete }) => isComplete)) progress.complete += 1;
  if (tasks.some((task) => isLate(task, today))) progress.late += 1;
}
