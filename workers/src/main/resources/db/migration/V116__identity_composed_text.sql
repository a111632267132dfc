-- One spelling for what looks the same (NFC). Where two accounts differ in nothing else, the composed one stays the
-- account of that address, and an administrator decides about the other.
update sisinfo.app_user u
   set email = normalize(u.email, NFC), version = u.version + 1
 where u.email is not nfc normalized
   and not exists (
       select 1 from sisinfo.app_user o
        where o.id <> u.id and normalize(o.email, NFC) = normalize(u.email, NFC));

update sisinfo.app_user
   set first_name = normalize(first_name, NFC), last_name = normalize(last_name, NFC), version = version + 1
 where first_name is not nfc normalized or last_name is not nfc normalized;

update sisinfo.document
   set file_name = normalize(file_name, NFC), version = version + 1
 where file_name is not nfc normalized;

update sisinfo.supplier
   set legal_name = normalize(legal_name, NFC), trade_name = normalize(trade_name, NFC)
 where legal_name is not nfc normalized or trade_name is not nfc normalized;
