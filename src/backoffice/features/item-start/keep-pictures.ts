/** How many pictures could not be kept. */
export async function keepPictures(
  _itemId: string,
  _revision: number,
  _content: unknown,
  pictures: readonly unknown[],
): Promise<number> {
  return pictures.length;
}
