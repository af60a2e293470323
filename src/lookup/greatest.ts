// The few greatest of many numbers, without putting all of them in order.

/** The places of so many of the greatest numbers, the greatest first; of equal ones that first which stands first. */
export function greatest(numbers: Float32Array | Float64Array, most: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < numbers.length; place++) {
    const own = numbers[place] as number;
    let at = places.length;
    if (at === most && own <= (numbers[places[at - 1] as number] as number)) continue;
    while (at > 0 && own > (numbers[places[at - 1] as number] as number)) at--;
    places.splice(at, 0, place);
    if (places.length > most) places.pop();
  }
  return places;
}
