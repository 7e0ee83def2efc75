-- An approved version of a plan is immutable (domain: 版): the database itself refuses what code must never do.
-- The driver adapter that applies migrations cuts a script at every semicolon, also inside a function's body:
-- there it is written \x3b.
CREATE FUNCTION refuse_change_of_approved_version() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  IF EXISTS (SELECT 1 FROM plan_version WHERE id = OLD.version_id AND status = ''APPROVED'') THEN
    RAISE EXCEPTION ''plan version % is approved: its % rows are immutable'', OLD.version_id, TG_TABLE_NAME
      USING ERRCODE = ''restrict_violation''\x3b
  END IF\x3b
  IF TG_OP = ''DELETE'' THEN RETURN OLD\x3b END IF\x3b
  RETURN NEW\x3b
END';

CREATE TRIGGER approved_part_stays BEFORE UPDATE OR DELETE ON part
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_version();
CREATE TRIGGER approved_chapter_stays BEFORE UPDATE OR DELETE ON chapter
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_version();
CREATE TRIGGER approved_initiative_stays BEFORE UPDATE OR DELETE ON initiative
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_version();
CREATE TRIGGER approved_task_stays BEFORE UPDATE OR DELETE ON task
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_version();
CREATE TRIGGER approved_measure_stays BEFORE UPDATE OR DELETE ON measure
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_version();
CREATE TRIGGER approved_source_stays BEFORE UPDATE OR DELETE ON plan_source
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_version();

CREATE FUNCTION refuse_change_of_approval() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  IF OLD.status = ''APPROVED'' THEN
    RAISE EXCEPTION ''plan version % is approved and immutable'', OLD.id USING ERRCODE = ''restrict_violation''\x3b
  END IF\x3b
  IF TG_OP = ''DELETE'' THEN RETURN OLD\x3b END IF\x3b
  RETURN NEW\x3b
END';

CREATE TRIGGER approved_version_stays BEFORE UPDATE OR DELETE ON plan_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approval();
