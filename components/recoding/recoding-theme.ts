/** A theme to choose or to name, its name in the reader's language. */
export interface RecodingTheme {
  id: string;
  parentId: string | null;
  position: number;
  name: string;
  archived: boolean;
}
