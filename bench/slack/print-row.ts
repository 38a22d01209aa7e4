/** Prints a row of a table: a name, and cells to the right. */
export function printRow(name: string, cells: readonly unknown[]): void {
  console.log([name.padEnd(20), ...cells.map((cell) => String(cell).padStart(13))].join(''));
}
