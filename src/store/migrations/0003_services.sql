-- The services that a newsroom begins with; its editors change them later.
insert into newsroom.services (slug, name, kind, position) values
  ('politics', 'سیاست', 'news', 1),
  ('foreign', 'سیاست خارجی', 'news', 2),
  ('economy', 'اقتصاد', 'news', 3),
  ('society', 'جامعه', 'news', 4),
  ('culture', 'فرهنگ', 'news', 5),
  ('sport', 'ورزش', 'news', 6),
  ('science', 'دانش', 'news', 7),
  ('photo', 'عکس', 'photo', 8),
  ('video', 'فیلم', 'video', 9);

insert into newsroom.collections (slug, fills_from, size) values
  ('dont-miss', null, 4), ('video', 'video', 3), ('sport', 'sport', 4), ('photo', 'photo', 4);
