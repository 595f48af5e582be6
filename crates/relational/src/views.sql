-- Two questions that the tables alone answer, for the times in the one row of asked:
--   day       the legal day that is asked about: what had effect by then
--   known_on  the instant, UTC, written as recorded_at is: what was recorded by then
-- Another day:  UPDATE asked SET day = '2019-06-21', known_on = '2024-12-31T23:59:59.999999999Z';

-- The rows of the last bilan published for the day, in the order of the documents. A cell printed again by a later version
-- is that of the last version; one that it prints fewer times than before has so many rows. A later bilan replaces an
-- earlier one for the lines that it prints.
CREATE VIEW bilan_at AS
WITH known AS (
  SELECT bilans.act, bilans.picture_date, bilans.version
  FROM bilans CROSS JOIN asked
  WHERE bilans.recorded_at <= asked.known_on AND bilans.picture_date <= asked.day AND NOT bilans.set_aside
),
printed AS (
  SELECT known.picture_date, known.version, bilan_rows.*,
    COALESCE(code, '') AS line_of,
    CASE WHEN code IS NULL THEN activity ELSE '' END AS heading_of,
    CASE WHEN code IS NULL THEN modality ELSE '' END AS detail_of
  FROM bilan_rows JOIN known ON known.act = bilan_rows.act
  WHERE annex IS NOT NULL
),
copied AS (
  SELECT *,
    ROW_NUMBER() OVER (PARTITION BY act, line_of, heading_of, detail_of, zone ORDER BY rank) AS copy,
    DENSE_RANK() OVER (PARTITION BY region, picture_date, line_of, heading_of, detail_of, zone ORDER BY version, act) AS edition
  FROM printed
),
dated AS (
  SELECT *,
    MAX(edition) OVER (PARTITION BY region, picture_date, line_of, heading_of, detail_of, zone) AS last_edition,
    edition - ROW_NUMBER() OVER (
      PARTITION BY region, picture_date, line_of, heading_of, detail_of, zone, copy ORDER BY edition
    ) AS run
  FROM copied
),
placed AS (
  SELECT *,
    FIRST_VALUE(version) OVER first_printed AS first_version,
    FIRST_VALUE(act) OVER first_printed AS first_act,
    FIRST_VALUE(rank) OVER first_printed AS first_rank
  FROM dated
  WINDOW first_printed AS (
    PARTITION BY region, picture_date, line_of, heading_of, detail_of, zone, copy, run ORDER BY edition
  )
),
last AS (
  SELECT *, MAX(picture_date) OVER (PARTITION BY region, line_of, heading_of, detail_of) AS last_picture
  FROM placed
  WHERE edition = last_edition
)
SELECT
  region,
  ROW_NUMBER() OVER (
    PARTITION BY region ORDER BY picture_date DESC, first_version, first_act, first_rank
  ) AS position,
  act, rank, picture_date, version,
  annex, section, activity, modality, zone, zone_name, sites_current, sites_target, sites_gap, units_current, units_target,
  units_gap, admissible, notes, line, code, page, sites_min, sites_max, target_year, doubt
FROM last
WHERE picture_date = last_picture;

-- What the register of the fund says of each mission of each exercise, in cents: nothing under mission is what belongs to none.
-- Acts that an earlier look would have set aside are not judged anew: each posting counts by its own two times.
CREATE VIEW fund_missions_at AS
SELECT
  region, exercise, mission,
  CAST(SUM(ae_opened) AS BIGINT) AS ae_opened,
  CAST(SUM(ae_committed) AS BIGINT) AS ae_committed,
  CAST(SUM(ae_available) AS BIGINT) AS ae_available,
  CAST(SUM(cp_opened) AS BIGINT) AS cp_opened,
  CAST(SUM(cp_paid) AS BIGINT) AS cp_paid,
  CAST(SUM(cp_available) AS BIGINT) AS cp_available
FROM fund_postings CROSS JOIN asked
WHERE effective <= asked.day AND recorded_at <= asked.known_on
GROUP BY region, exercise, mission;
