/* Which day and which minute a moment was in, as one looks for it. No DOM here. */

const two = (number) => String(number).padStart(2, "0");

export const dayOf = (at) => {
  const day = new Date(at * 1000);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

export const minuteOf = (at) => {
  const time = new Date(at * 1000);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
};

/** The days on which something happened, in their order. */
export function daysOf(frames) {
  const days = new Set();
  for (let index = 0; index < frames.count; index += 1) days.add(dayOf(frames.moment(index).at));
  return [...days];
}

/** The end of a minute in seconds since 1970: how things lay at 15:42 is how they lay when it was over. NaN for no time. */
export function endOf(day, minute) {
  return new Date(`${day}T${minute}:59.999`).getTime() / 1000;
}
