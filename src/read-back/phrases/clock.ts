/** Minutes after midnight as a clock shows them: `17:00`. */
export function formatClock(minutes: number): string {
  const hour = Math.floor(minutes / 60);

  return `${String(hour).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
