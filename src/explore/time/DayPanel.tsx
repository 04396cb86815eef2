/** What the articles state of a day. */
export default function DayPanel({ day }: { day: string }) {
  return <p>{day}</p>
}
