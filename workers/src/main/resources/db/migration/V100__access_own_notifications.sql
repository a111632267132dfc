-- The second wall around what people were told and how they wish to be told: read and marked by its owner alone,
-- written by the system. Letters that wait are the system's only: there is no policy, so nobody else sees any.
alter table sisinfo.notification enable row level security;
create policy notification_own_read on sisinfo.notification for select to sisinfo_app
    using (recipient = sisinfo.acting_user());
create policy notification_own_mark on sisinfo.notification for update to sisinfo_app
    using (recipient = sisinfo.acting_user());

alter table sisinfo.notification_mail enable row level security;

alter table sisinfo.notification_preference enable row level security;
create policy notification_preference_own on sisinfo.notification_preference to sisinfo_app
    using (user_id = sisinfo.acting_user());

alter table sisinfo.notification_quiet enable row level security;
create policy notification_quiet_own on sisinfo.notification_quiet to sisinfo_app
    using (user_id = sisinfo.acting_user());
