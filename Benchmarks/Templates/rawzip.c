/* rawzip TEMPLATE FINISHED COUNT RUNS: libzip writes the finished parts of a document to memory, COUNT times, and
   copies those that are the template's own in their compressed form. Prints the least processor time in seconds. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <zip.h>

enum { MOST = 256 };

static double seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
      + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

struct part {
  const char *name;
  void *bytes; /* NULL: copied raw */
  zip_uint64_t size;
  zip_int64_t index;
  int stored;
};

static void *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(66);
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  void *bytes = malloc(*size);
  if (!bytes || fread(bytes, 1, *size, file) != *size) exit(74);
  fclose(file);
  return bytes;
}

static zip_t *open_memory(void *bytes, size_t size) {
  zip_t *archive = zip_open_from_source(zip_source_buffer_create(bytes, size, 0, NULL), ZIP_RDONLY, NULL);
  if (!archive) exit(65);
  return archive;
}

static int list(zip_t *finished, zip_t *template, struct part *parts) {
  int count = zip_get_num_entries(finished, 0);
  if (count > MOST) exit(65);
  for (int i = 0; i < count; i++) {
    zip_stat_t own, old;
    zip_stat_index(finished, i, 0, &own);
    parts[i] = (struct part){own.name, NULL, own.size, zip_name_locate(template, own.name, 0), own.comp_method == 0};
    if (parts[i].index >= 0 && !zip_stat_index(template, parts[i].index, 0, &old) && old.crc == own.crc) continue;
    parts[i].bytes = malloc(own.size + 1);
    zip_file_t *file = zip_fopen_index(finished, i, 0);
    if (!file || zip_fread(file, parts[i].bytes, own.size) != (zip_int64_t)own.size) exit(65);
    zip_fclose(file);
  }
  return count;
}

static void write_once(zip_t *template, struct part *parts, int count) {
  zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, NULL);
  zip_t *archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  zip_source_keep(target);
  for (int i = 0; i < count; i++) {
    zip_source_t *source = parts[i].bytes
        ? zip_source_buffer(archive, parts[i].bytes, parts[i].size, 0)
        : zip_source_zip(archive, template, parts[i].index, ZIP_FL_COMPRESSED, 0, -1);
    zip_int64_t index = zip_file_add(archive, parts[i].name, source, ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(archive, index, parts[i].stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, parts[i].stored ? 0 : 6);
  }
  if (zip_close(archive)) exit(74);
  zip_source_free(target);
}

int main(int count, char **arguments) {
  if (count != 5) return 64;
  size_t size;
  void *bytes = read_file(arguments[1], &size);
  zip_t *template = open_memory(bytes, size);
  bytes = read_file(arguments[2], &size);
  zip_t *finished = open_memory(bytes, size);
  static struct part parts[MOST];
  int found = list(finished, template, parts);
  double best = 1e9;
  for (int run = 0; run < atoi(arguments[4]); run++) {
    double start = seconds();
    for (int i = 0; i < atoi(arguments[3]); i++) write_once(template, parts, found);
    double took = seconds() - start;
    if (took < best) best = took;
  }
  printf("%f\n", best);
  return 0;
}
