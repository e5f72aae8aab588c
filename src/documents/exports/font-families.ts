/**
 * Font families by use, first come first served for every single character: the fonts that the standard asks for
 * (a site with a licence puts them into its font folder), then the free ones that come with the product.
 */
export const fontFamilies = {
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FZFangSong-Z02', 'FangSong', 'FandolFang R', 'LXGW WenKai'],
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', 'FandolSong', 'LXGW WenKai'],
  heading: ['SimHei', '黑体', 'FandolHei', 'LXGW WenKai'],
  subheading: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', 'FandolKai', 'LXGW WenKai'],
  table: ['SimSun', '宋体', 'FandolFang R', 'LXGW WenKai'],
};
