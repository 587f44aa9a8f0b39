/** A column of a DataTable. */
export interface Column<Key extends string = string> {
	key: Key;
	label: string;
	/** Figures stand right, in tabular numerals. */
	numeric?: boolean;
	/** Where the header sorts: the address it leads to, and how the rows stand now. */
	sort?: { href: string; order: 'ascending' | 'descending' | null };
}
