/** A theme as it is shown here, its name in the reader's language. */
export interface SplitTheme {
  id: string;
  parentId: string | null;
  position: number;
  name: string;
  color: number;
  archived: boolean;
}
