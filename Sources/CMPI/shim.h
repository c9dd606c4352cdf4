#pragma once

#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The communicator and its like are macros, which Swift does not see, so each call is wrapped. All of them
// belong on the thread that joined; an error ends all processes, as MPI does unless told otherwise.

static inline void cmpi_join(void) {
  int provided;
  MPI_Init_thread(NULL, NULL, MPI_THREAD_FUNNELED, &provided);
}

static inline void cmpi_leave(void) { MPI_Finalize(); }

static inline int cmpi_rank(void) {
  int rank;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  return rank;
}

static inline int cmpi_size(void) {
  int size;
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  return size;
}

// How many processes share this one's machine, this one included; all have to ask.
static inline int cmpi_neighbours(void) {
  int count;
  MPI_Comm machine;
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &machine);
  MPI_Comm_size(machine, &count);
  MPI_Comm_free(&machine);
  return count;
}

// Whether a message waits; who sent it and how many bytes it has.
static inline int cmpi_waits(int *sender, int *bytes) {
  int waits;
  MPI_Status status;
  MPI_Iprobe(MPI_ANY_SOURCE, 0, MPI_COMM_WORLD, &waits, &status);
  if (waits) {
    *sender = status.MPI_SOURCE;
    MPI_Get_count(&status, MPI_BYTE, bytes);
  }
  return waits;
}

static inline void cmpi_receive(void *bytes, int count, int sender) {
  MPI_Recv(bytes, count, MPI_BYTE, sender, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

// A message on its way: behind the requests lie the bytes, which must stay until everybody has them.
typedef struct cmpi_letter {
  int receivers;
  MPI_Request requests[];
} cmpi_letter;

// Without memory for it all processes end, as they do when one is killed; the code is that of a refusal by the system.
static inline cmpi_letter *_Nonnull cmpi_send(
    const void *bytes, int count, int first_receiver, int receivers) {
  cmpi_letter *letter =
      malloc(sizeof(cmpi_letter) + (size_t)receivers * sizeof(MPI_Request) + (size_t)count);
  if (!letter) {
    fputs("flywheel: no memory for a message to another process / 内存不足，无法给另一个进程发消息\n", stderr);
    MPI_Abort(MPI_COMM_WORLD, 71);
    abort();
  }
  letter->receivers = receivers;
  char *content = (char *)(letter->requests + receivers);
  memcpy(content, bytes, (size_t)count);
  for (int place = 0; place < receivers; place++) {
    MPI_Isend(
        content, count, MPI_BYTE, first_receiver + place, 0, MPI_COMM_WORLD,
        &letter->requests[place]);
  }
  return letter;
}

// Whether a message was sent for good to everybody; it is then gone.
static inline int cmpi_is_sent(cmpi_letter *letter) {
  int is_sent;
  MPI_Testall(letter->receivers, letter->requests, &is_sent, MPI_STATUSES_IGNORE);
  if (is_sent) free(letter);
  return is_sent;
}
